(function () {
  'use strict';

  const form = document.getElementById('start');
  const frames = document.getElementById('frames');
  const command = document.getElementById('command');
  let socket = null;

  function show(direction, text) {
    const line = document.createElement('li');
    line.className = direction;
    line.textContent = text;
    frames.append(line);
    line.scrollIntoView({ block: 'nearest' });
  }

  function address(mode) {
    return (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/telxl' + (mode === 'web' ? '/web' : '');
  }

  function connected(is) {
    document.getElementById('connect').disabled = is;
    document.getElementById('send').disabled = !is;
    document.getElementById('end').disabled = !is;
  }

  function send(text) {
    show('out', text.replace(/"pass"\s*:\s*"(?:[^"\\]|\\.)*"/g, '"pass":"***"'));
    socket.send(text);
  }

  form.addEventListener('submit', function (submitted) {
    submitted.preventDefault();
    const values = new FormData(form);
    socket = new WebSocket(address(values.get('mode')));
    socket.onopen = function () {
      connected(true);
      send(JSON.stringify({
        command: {
          command_type: 'session_start',
          user: values.get('user'),
          pass: values.get('pass'),
          mode: values.get('mode'),
          agent_id: values.get('agent')
        }
      }));
    };
    socket.onmessage = function (message) {
      show('in', message.data);
    };
    socket.onclose = function (closed) {
      connected(false);
      show('state', 'closed with code ' + closed.code + (closed.reason ? ': ' + closed.reason : ''));
    };
  });

  document.getElementById('send').addEventListener('click', function () {
    send(command.value);
  });

  document.getElementById('end').addEventListener('click', function () {
    send('{"command":{"command_type":"session_end","reason":"tried it"}}');
  });
})();
