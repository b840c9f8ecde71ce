(function () {
  var d = document, r = d.documentElement, me = d.currentScript, asked, waiting;
  // htmx comes with the first sign of a person: reading needs none of it
  function ask() {
    if (asked) return;
    asked = d.createElement('script');
    asked.src = me.dataset.htmx;
    asked.onload = function () { if (waiting) htmx.trigger(waiting.closest('[hx-get]'), waiting.matches('[data-sugerir]') ? 'input' : 'change'); };
    d.head.appendChild(asked);
  }
  ['pointerover', 'touchstart', 'focusin', 'keydown'].forEach(function (n) { d.addEventListener(n, ask, { once: true, passive: true }); });
  addEventListener('popstate', function () { if (!window.htmx) location.reload(); });
  ['change', 'input'].forEach(function (n) { d.addEventListener(n, function (e) { if (!window.htmx && e.target.closest('[hx-get]')) waiting = e.target; }); });
  function all(s, f) { d.querySelectorAll(s).forEach(f); }
  d.addEventListener('keydown', function (e) {
    var t = e.target;
    if (e.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName) && !e.ctrlKey && !e.metaKey) {
      var q = d.querySelector('input[name=q]');
      if (q) { e.preventDefault(); q.focus(); }
    }
    if (e.key === 'Escape') { all('.menu[open],.pop[open]', function (m) { m.open = false; }); close(); }
    if (t.getAttribute && t.getAttribute('role') === 'combobox') move(e, t);
  });
  d.addEventListener('click', function (e) {
    var c = e.target.closest && e.target.closest('[data-copiar]');
    if (c) {
      navigator.clipboard.writeText(d.getElementById(c.dataset.copiar).textContent.trim()).then(function () {
        say(c.dataset.hecho);
      });
    }
    if (!e.target.closest('.search')) close();
  });
  function say(t) { var s = d.getElementById('estado'); if (s) s.textContent = t; }
  function close() { all('.suggest', function (s) { s.textContent = ''; }); all('[role=combobox]', function (i) { i.setAttribute('aria-expanded', 'false'); i.removeAttribute('aria-activedescendant'); }); }
  function move(e, i) {
    var box = d.getElementById(i.getAttribute('aria-controls')), o = box ? [].slice.call(box.querySelectorAll('[role=option]')) : [];
    if (!o.length || ['ArrowDown', 'ArrowUp', 'Enter'].indexOf(e.key) < 0) return;
    var n = o.findIndex(function (x) { return x.getAttribute('aria-selected') === 'true'; });
    if (e.key === 'Enter') { if (n >= 0) { e.preventDefault(); location.href = o[n].href; } return; }
    e.preventDefault();
    if (n >= 0) o[n].setAttribute('aria-selected', 'false');
    n = (n + (e.key === 'ArrowDown' ? 1 : o.length - 1 + (n < 0))) % o.length;
    o[n].setAttribute('aria-selected', 'true');
    i.setAttribute('aria-activedescendant', o[n].id);
  }
  all('.search input[data-sugerir]', function (i) {
    var box = d.getElementById(i.dataset.sugerir);
    i.setAttribute('role', 'combobox'); i.setAttribute('aria-autocomplete', 'list');
    i.setAttribute('aria-expanded', 'false'); i.setAttribute('aria-controls', box.id); box.setAttribute('role', 'listbox');
  });
  d.addEventListener('htmx:afterSwap', function (e) {
    var t = e.detail.target;
    if (t.classList.contains('suggest')) {
      var n = t.querySelectorAll('[role=option]').length, i = d.querySelector('[aria-controls=' + t.id + ']');
      i.setAttribute('aria-expanded', n > 0); say(n ? n + ' sugerencias' : '');
    }
    if (t.id === 'resultados') { var h = d.getElementById('n'); if (h && e.detail.requestConfig.verb && e.detail.elt.closest && e.detail.elt.closest('.pages')) h.focus(); }
  });
  r.classList.add('js');
})();
