(function () {
  var d = document, form = d.querySelector('[data-guardar]'), merge = d.querySelector('[data-unir]');
  function box() { try { return window.localStorage; } catch (refused) { return null; } }
  var store = box();
  // what was chosen on the merge page is on its way to the server
  if (merge && store) merge.addEventListener('submit', function () { store.removeItem('publicar-' + merge.dataset.clave); });
  if (!form) return;
  var name = 'publicar-' + form.dataset.clave, said = d.querySelector('#guardado [role=status]'), line = d.querySelector('#guardado');
  var timer, dirty = false, busy = false, left = false, held = null, sent = snapshot();
  function entries() {
    var all = [];
    new FormData(form).forEach(function (v, k) { if (k != '_csrf' && k != 'version') all.push([k, String(v)]); });
    return all;
  }
  // what the answers say: the server keeps no blanks and no empty rows
  function spoken(all) {
    return JSON.stringify(all.filter(function (e) { return e[0].slice(0, 2) == 'f.' && e[1].trim(); }).map(function (e) { return [e[0], e[1].trim().replace(/\s*\n\s*/g, '\n')]; }));
  }
  function snapshot() { return spoken(entries()); }
  function say(text, bad) { said.textContent = text; line.classList.toggle('saved--bad', !!bad); }
  // kept here until the server says that it has it
  function keep() {
    if (!store) return;
    try { store.setItem(name, JSON.stringify({ version: form.elements.version.value, entries: entries(), at: Date.now() })); } catch (full) { store.removeItem(name); }
  }
  function forget(was) { if (store && was == snapshot()) store.removeItem(name); }
  function changed() {
    if (held) return;
    dirty = true;
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  }
  function save(leaving) {
    if (held || left || (busy && leaving !== true) || !dirty) return;
    var was = snapshot();
    if (was == sent) { dirty = false; forget(was); return; }
    busy = true;
    dirty = false;
    if (leaving !== true) say(form.dataset.guardando);
    fetch(form.dataset.guardar, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: leaving === true, headers: { Accept: 'application/json' } })
      .then(function (r) {
        var json = (r.headers.get('Content-Type') || '').indexOf('json') > 0;
        if (r.ok && json && !r.redirected) return r.json();
        throw r.status >= 500 ? 'fallo' : 'sesion';
      })
      .then(function (answer) {
        Object.keys(answer.versions).forEach(function (key) { form.elements['v.' + key].value = answer.versions[key]; });
        if (answer.whole) { sent = was; forget(was); }
        say(answer.message, !answer.whole);
      })
      .catch(function (why) {
        dirty = true;
        keep();
        say(why == 'sesion' ? form.dataset.sesion : form.dataset.fallo, true);
      })
      .finally(function () { busy = false; });
  }
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  // what is kept is forgotten when the next page shows that the server has it
  form.addEventListener('submit', function () { left = true; keep(); });
  setInterval(save, 30000);
  d.addEventListener('visibilitychange', function () { if (d.visibilityState == 'hidden') save(true); });
  addEventListener('pagehide', function () { save(true); });
  addEventListener('pageshow', function () { left = false; });
  addEventListener('online', function () { save(); });
  offer();
  function offer() {
    var found = store && store.getItem(name), kept;
    try { kept = found && JSON.parse(found); } catch (broken) { kept = null; }
    if (!kept) return;
    // the page of a refused save shows what was typed
    if (form.dataset.escrito) { dirty = true; return; }
    if (spoken(kept.entries) == sent) { store.removeItem(name); return; }
    held = kept;
    var notice = d.getElementById('recuperable');
    d.getElementById('recuperable-cuando').textContent = new Date(kept.at).toLocaleString('es-EC');
    notice.hidden = false;
    d.getElementById('olvidar').onclick = function () { store.removeItem(name); held = null; notice.hidden = true; };
    d.getElementById('recuperar').onclick = take;
  }
  // sent as it was typed, on the version that it was typed on: the server puts it together
  function take() {
    var f = d.createElement('form');
    f.method = 'post';
    f.action = form.action;
    held.entries.concat([['version', held.version], ['_csrf', form.elements._csrf ? form.elements._csrf.value : ''], ['accion', 'guardar']]).forEach(function (e) {
      var i = d.createElement('textarea');
      i.name = e[0];
      i.value = e[1];
      f.append(i);
    });
    f.hidden = true;
    d.body.append(f);
    f.submit();
  }
  // buttons above long texts; whoever has no script types the marks
  var marks = { negrita: ['**', '**'], cursiva: ['*', '*'], lista: ['- ', ''], enlace: ['[', '](https://)'] };
  [].forEach.call(form.querySelectorAll('[data-md]'), function (area) {
    var bar = d.createElement('div');
    bar.className = 'md-bar';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', form.dataset.barra);
    Object.keys(marks).forEach(function (mark) {
      var b = d.createElement('button');
      b.type = 'button';
      b.className = 'btn btn--2 btn--s';
      b.textContent = form.dataset[mark];
      b.onclick = function () {
        var from = area.selectionStart, to = area.selectionEnd, m = marks[mark];
        area.setRangeText(m[0] + area.value.slice(from, to) + m[1], from, to, 'end');
        area.focus();
        changed();
      };
      bar.append(b);
    });
    area.before(bar);
  });
})();
