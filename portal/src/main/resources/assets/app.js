(function () {
  var d = document, r = d.documentElement, me = d.currentScript, aria = 'aria-';
  var save = (navigator.connection || {}).saveData, asked, waiting, back;
  function $(s) { return d.querySelector(s); }
  function on(names, f, o) { names.split(' ').forEach(function (n) { d.addEventListener(n, f, o); }); }
  function set(e, n, v) { e.setAttribute(aria + n, v); }
  function say(t) { $('#estado').textContent = t; }
  // without htmx every form has its button
  r.classList.add('js', save ? 'manual' : 'auto');
  // htmx comes with the first sign of a person: reading needs none of it
  on('pointerover touchstart focusin keydown change', function () {
    if (asked || save) return;
    asked = d.createElement('script');
    asked.src = me.dataset.htmx;
    asked.onload = function () { if (waiting) htmx.trigger(waiting, waiting.id == 'q' ? 'input' : 'change'); };
    asked.onerror = function () { r.classList.replace('auto', 'manual'); };
    d.head.append(asked);
  }, { passive: true });
  on('change input', function (e) { if (!window.htmx) waiting = e.target.closest('[hx-get]'); });
  addEventListener('popstate', function () { if (!window.htmx) location.reload(); });
  var box = $('[data-sugerir]'), list = box && $('#' + box.dataset.sugerir);
  if (box) {
    box.setAttribute('role', 'combobox');
    list.setAttribute('role', 'listbox');
    set(box, 'autocomplete', 'list');
    set(box, 'controls', list.id);
    open(false);
  }
  function open(o) { set(box, 'expanded', o); if (!o) list.textContent = ''; box.removeAttribute(aria + 'activedescendant'); }
  on('keydown', function (e) {
    var t = e.target, k = e.key, to = $('.menu[open]'), down = k == 'ArrowDown';
    if (k == 'Escape') { if (to) to.open = false; if (box) { if (list.firstChild) e.preventDefault(); open(false); } }
    if (t == box) {
      var o = [].slice.call(list.querySelectorAll('a')), now = list.querySelector('[aria-selected=true]'), n = o.indexOf(now);
      if (now && k == 'Enter') { e.preventDefault(); now.click(); }
      if (o[0] && (down || k == 'ArrowUp')) {
        e.preventDefault();
        if (now) set(now, 'selected', false);
        n = o[(n + (down ? 1 : o.length - (n >= 0))) % o.length];
        set(n, 'selected', true);
        set(box, 'activedescendant', n.id);
      }
    }
    if (r.dataset.teclas || t.closest('input,textarea,select,.matrix') || e.ctrlKey || e.metaKey || e.altKey) return;
    to = k == '/' ? $('#q') : k == 'ArrowLeft' ? $('.icon-btn[rel=prev]') : k == 'ArrowRight' && $('.icon-btn[rel=next]');
    if (to) { e.preventDefault(); to.focus(); to.click(); }
  });
  on('click', function (e) {
    var b = e.target.closest('[data-copiar]'), a = e.target.closest('#resultados [href^="/buscar"]');
    if (e.target.closest('[data-imprimir]')) print();
    if (b) navigator.clipboard.writeText($('#' + b.dataset.copiar).textContent.trim()).then(function () { say(b.textContent = b.dataset.hecho); });
    if (a && window.htmx && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
      e.preventDefault();
      back = a.className == 'chip' && '.active .chip';
      htmx.ajax('GET', a.getAttribute('href'), { target: a.hash || '#resultados', swap: 'outerHTML' });
    }
  });
  on('submit', function () { if (box && window.htmx) htmx.trigger(box, 'htmx:abort'); });
  // after a change of filters the same box has the focus, after a chip the next one
  on('htmx:configRequest', function () {
    var f = d.activeElement;
    if (f.form && f != box) back = f.form.id == 'filtros' && '[name=' + f.name + ']' + (f.type == 'checkbox' ? '[value="' + f.value + '"]' : '');
  });
  on('htmx:afterSettle', function (e) {
    var t = e.target, x = $('[data-decir]');
    if (t == list) { if (x) open(true); say(x ? x.dataset.decir : ''); }
    if (t.className == 'found') t.focus();
    if (t.id == 'resultados') { x = $('#n'); say(x.textContent); ($(back || 'no') || x).focus(); $('#fallo').hidden = true; }
  });
  on('htmx:responseError htmx:sendError htmx:timeout', function (e) {
    var f = $('#fallo');
    if (e.target == box || !f) return;
    f.lastChild.href = e.detail.pathInfo.finalRequestPath;
    f.hidden = false;
  });
})();
