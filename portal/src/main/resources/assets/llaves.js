// Passkeys: asks the device, and sends what it answers with an ordinary form.
(function () {
  var d = document, w = window, box = [].filter.call(d.querySelectorAll('[data-llaves]'), here);
  if (!w.PublicKeyCredential || !w.isSecureContext) return;
  // passkeys are bound to a host: under another name of the same portal nothing would come of it
  function here(section) {
    var name = section.dataset.llaves, host = location.hostname;
    return host == name || host.slice(-name.length - 1) == '.' + name;
  }
  function bytes(text) {
    var raw = atob(text.replace(/-/g, '+').replace(/_/g, '/')), i, out = new Uint8Array(raw.length);
    for (i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
    return out;
  }
  function text(buffer) {
    var out = '', all = new Uint8Array(buffer), i;
    for (i = 0; i < all.length; i++) out += String.fromCharCode(all[i]);
    return btoa(out).replace(/[+]/g, '-').replace(/[/]/g, '_').replace(/=/g, '');
  }
  function known(list) {
    return list.map(function (each) { return { type: each.type, id: bytes(each.id) }; });
  }
  function written(made) {
    var said = made.response, out = {};
    ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].forEach(function (part) {
      if (said[part]) out[part] = text(said[part]);
    });
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response: out, clientExtensionResults: {} });
  }
  box.forEach(function (section) {
    var form = section.querySelector('form'), fault = section.querySelector('[role=alert]'), told = section.dataset;
    section.hidden = false;
    function ask() {
      var options;
      if (form.dataset.crea) {
        options = JSON.parse(form.dataset.crea);
        options.challenge = bytes(options.challenge);
        options.user.id = bytes(options.user.id);
        options.excludeCredentials = known(options.excludeCredentials);
        return navigator.credentials.create({ publicKey: options });
      }
      return fetch(form.dataset.pide, { method: 'POST', credentials: 'same-origin' }).then(function (answer) {
        if (answer.status == 429) throw new Error('429');
        return answer.json();
      }).then(function (options) {
        options.challenge = bytes(options.challenge);
        options.allowCredentials = known(options.allowCredentials);
        return navigator.credentials.get({ publicKey: options });
      });
    }
    function fail(why) {
      var text = why.name == 'InvalidStateError' ? told.conocida : why.message == '429' ? told.espera : told.falla;
      fault.textContent = text || told.falla;
      form.querySelector('button').disabled = false;
    }
    if (form.dataset.crea || form.dataset.pide) form.addEventListener('submit', function (event) {
      event.preventDefault();
      fault.textContent = '';
      form.querySelector('button').disabled = true;
      try {
        ask().then(function (made) {
          form.respuesta.value = written(made);
          form.submit();
        }).catch(fail);
      } catch (old) {
        fail(old);
      }
    });
  });
})();
