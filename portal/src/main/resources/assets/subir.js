(function () {
  var d = document, form = d.querySelector('[data-subir]');
  if (!form) return;
  var t = form.dataset, input = d.getElementById('archivo'), field = d.getElementById('entrega'), fault = d.getElementById('archivo-falta');
  var box = d.getElementById('avance'), bar = box.querySelector('progress'), much = d.getElementById('avance-cuanto'), said = box.querySelector('[role=status]');
  var pause = d.getElementById('pausar'), go = d.getElementById('seguir'), drop = d.getElementById('cancelar'), send = d.getElementById('enviar');
  // small enough that little is sent twice, large enough that asking costs little
  var PIECE = 2097152, PATIENCE = 60000;
  var store, file, url, offset, request, timer, waits = 0, turn = 0, state = 'idle';
  try { store = window.localStorage; } catch (refused) { store = null; }
  function key() { return ['subida', t.clave, t.campo, file.size, file.lastModified, file.name].join('-'); }
  function forget() { if (store && file) store.removeItem(key()); url = null; }
  function say(text) { said.textContent = text; }
  function show(bytes) {
    var percent = Math.floor(bytes * 100 / file.size);
    bar.value = percent;
    much.textContent = t.va.split('{0}').join(file.name).split('{1}').join(percent).split('{2}').join(Math.ceil(file.size / 1048576) + ' MB');
  }
  function become(next) {
    state = next;
    box.hidden = next == 'idle';
    pause.hidden = next != 'going';
    go.hidden = next != 'paused';
    input.disabled = send.disabled = next != 'idle';
  }
  function blame(text) {
    fault.hidden = !text;
    fault.lastElementChild.textContent = text;
    field.classList.toggle('field--error', !!text);
    if (text) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
  }
  // what would be refused is refused before anything is sent
  function unfit(f) {
    var ending = f.name.slice(f.name.lastIndexOf('.') + 1).toLowerCase(), why = '';
    if (!f.size) return t.vacio;
    if (f.size > Number(t.limite)) return t.grande;
    [].forEach.call(d.querySelectorAll('#rechazos li'), function (li) {
      if (li.dataset.terminaciones.split(' ').indexOf(ending) >= 0) why = li.textContent.split('{0}').join(f.name);
    });
    return why;
  }
  function halt() {
    var old = request;
    request = null;
    turn++;
    clearTimeout(timer);
    if (old) old.abort();
  }
  function fail(text, kept) {
    halt();
    if (!kept) forget();
    become('idle');
    blame(text || t.fallo);
    input.focus();
  }
  function wait(text) {
    halt();
    become('paused');
    say(text);
  }
  // the line broke, or nobody can say what arrived: ask where it stands, ever more seldom
  function broken() {
    if (state != 'going') return;
    halt();
    say(t.linea);
    timer = setTimeout(again, Math.min(30000, 1000 * Math.pow(2, waits++)));
  }
  function again() {
    if (state != 'going') return;
    halt();
    if (url) look(); else create();
  }
  function ask(method, address, headers, body, done) {
    var x = request = new XMLHttpRequest(), guard;
    function watch() {
      clearTimeout(guard);
      guard = setTimeout(function () { if (request == x) broken(); }, PATIENCE);
    }
    x.open(method, address);
    headers['Tus-Resumable'] = '1.0.0';
    headers['X-CSRF-TOKEN'] = form.elements._csrf.value;
    Object.keys(headers).forEach(function (name) { x.setRequestHeader(name, headers[name]); });
    x.onload = function () {
      clearTimeout(guard);
      if (request != x) return;
      request = null;
      // without a session one is led to where people sign in
      if (x.status == 401 || (x.status == 403 && !plain(x)) || x.responseURL.indexOf('/publicar/') < 0) wait(t.sesion);
      else done(x);
    };
    x.onerror = function () {
      clearTimeout(guard);
      if (request == x) broken();
    };
    if (method == 'PATCH') x.upload.onprogress = function (e) {
      watch();
      if (request == x) show(offset + e.loaded);
    };
    watch();
    x.send(body);
  }
  // a sentence for people; pages are not
  function plain(x) { return (x.getResponseHeader('Content-Type') || '').indexOf('text/plain') == 0; }
  function unlucky(x) {
    if (x.status == 507) fail(x.responseText, true);
    else if (x.status >= 500 || [400, 408, 409, 423, 460].indexOf(x.status) >= 0) broken();
    else fail(plain(x) ? x.responseText : '');
  }
  function base64(bytes) { return btoa(String.fromCharCode.apply(null, new Uint8Array(bytes))); }
  function words(text) { return base64(new TextEncoder().encode(text)); }
  function create() {
    ask('POST', t.subir, { 'Upload-Length': file.size, 'Upload-Metadata': 'filename ' + words(file.name) + ',campo ' + words(t.campo) }, null, function (x) {
      if (x.status != 201) return unlucky(x);
      url = x.getResponseHeader('Location');
      offset = 0;
      // kept until the file is taken: whoever closes the browser goes on later
      if (store) try { store.setItem(key(), url); } catch (full) { say(t.sube); }
      piece();
    });
  }
  function look() {
    ask('HEAD', url, {}, null, function (x) {
      if (x.status == 404) {
        forget();
        create();
        return;
      }
      if (x.status != 200) return unlucky(x);
      offset = Number(x.getResponseHeader('Upload-Offset'));
      piece();
    });
  }
  function summed(part, next) {
    if (!window.crypto || !crypto.subtle) return next('');
    part.arrayBuffer().then(function (bytes) { return crypto.subtle.digest('SHA-256', bytes); }).then(
      function (sum) { next('sha256 ' + base64(sum)); },
      function () { fail(t.ilegible); });
  }
  function piece() {
    show(offset);
    if (offset == file.size) return finish();
    say(t.sube);
    var mine = ++turn, part = file.slice(offset, Math.min(offset + PIECE, file.size));
    summed(part, function (sum) {
      if (state != 'going' || mine != turn) return;
      var headers = { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' };
      if (sum) headers['Upload-Checksum'] = sum;
      ask('PATCH', url, headers, part, function (x) {
        if (x.status != 204) return x.status == 404 ? again() : unlucky(x);
        waits = 0;
        offset = Number(x.getResponseHeader('Upload-Offset'));
        piece();
      });
    });
  }
  function finish() {
    say(t.revisa);
    ask('POST', url + '/recibir', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'titulo=' + encodeURIComponent(form.elements.titulo ? form.elements.titulo.value : '') + '&reemplaza=' + (t.reemplaza || ''), function (x) {
      if (x.status != 201) return unlucky(x);
      forget();
      location.assign(x.getResponseHeader('Location'));
    });
  }
  function begin() {
    waits = 0;
    become('going');
    again();
  }
  input.addEventListener('change', function () { blame(input.files[0] ? unfit(input.files[0]) : ''); });
  form.addEventListener('submit', function (e) {
    if (state != 'idle' || !input.files[0]) return;
    e.preventDefault();
    file = input.files[0];
    blame(unfit(file));
    if (!fault.hidden) return;
    url = store && store.getItem(key());
    begin();
  });
  pause.addEventListener('click', function () { wait(t.pausa); go.focus(); });
  go.addEventListener('click', function () { begin(); pause.focus(); });
  drop.addEventListener('click', function () {
    var gone = url;
    halt();
    if (gone) ask('DELETE', gone, {}, null, function () { request = null; });
    forget();
    become('idle');
    input.focus();
  });
  addEventListener('online', function () { waits = 0; if (!request) again(); });
  addEventListener('offline', broken);
})();
