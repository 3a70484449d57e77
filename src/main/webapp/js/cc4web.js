/*
 * Client for TelXL sessions in mode "web": connects, starts a session, keeps it alive, and hands each statement the
 * gateway sends, such as  cc4web.op_status({...});  to the handler of that name. Statements are parsed, never evaluated.
 *
 *   const connection = cc4webClient.connect({
 *     user: 'name', pass: 'password', agentId: 7,
 *     handlers: { session_start_result(event) { ... }, session_pong(event) { ... } },
 *     lost(code, reason) { ... }
 *   });
 *   connection.send({ command_type: 'session_ping' });
 *   connection.end('shift over');
 */
(function (global) {
  'use strict';

  const PING_MILLIS = 25000;
  const STATEMENT = /^([A-Za-z_$][A-Za-z0-9_$]*)\.([a-z_]+)\(([\s\S]*)\);$/;

  function addressOfPage() {
    return (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/telxl/web';
  }

  /** The handler name and argument of a statement; null if it is none of the given object's. */
  function parse(statement, objectName) {
    const parts = STATEMENT.exec(statement);
    if (parts === null || parts[1] !== objectName) {
      return null;
    }
    try {
      return { type: parts[2], event: JSON.parse(parts[3]) };
    } catch (notJson) {
      return null;
    }
  }

  /** The handler of that name; what every object inherits, such as its constructor, is none. */
  function handlerOf(handlers, type) {
    const handler = type in Object.prototype ? undefined : handlers[type];
    return typeof handler === 'function' ? handler : undefined;
  }

  /**
   * Opens a session.
   *
   * options.user, options.pass      credentials
   * options.agentId, options.configId   operator to act for, or configuration to use
   * options.handlers     object with a function for each event type of interest; default: the global cc4web
   * options.lost         function (code, reason), called once when the connection has gone, wanted or not
   * options.url          address of the gateway; default: the page's own
   * options.objectName   global object named in the statements; default: cc4web (setting tandem.telxl.web-object)
   */
  function connect(options) {
    const objectName = options.objectName || 'cc4web';
    const handlers = options.handlers || global[objectName] || {};
    const socket = new WebSocket(options.url || addressOfPage());
    const early = [];
    let pinging = null;

    /** Sends a command; one that is given before the connection is open waits for it, behind the start. */
    function send(command) {
      const text = JSON.stringify({ command: command });
      if (socket.readyState === WebSocket.CONNECTING) {
        early.push(text);
      } else {
        socket.send(text);
      }
    }

    /** A session needs pings from its start on; a connection without one does not. */
    function keepAlive(started) {
      if (started.result_code === 200 && pinging === null) {
        pinging = setInterval(function () {
          send({ command_type: 'session_ping' });
        }, PING_MILLIS);
      }
    }

    socket.onopen = function () {
      const start = { command_type: 'session_start', user: options.user, pass: options.pass, mode: 'web' };
      if (options.agentId !== undefined) {
        start.agent_id = options.agentId;
      }
      if (options.configId !== undefined) {
        start.config_id = options.configId;
      }
      send(start);
      early.forEach(function (text) {
        socket.send(text);
      });
    };

    socket.onmessage = function (message) {
      const call = parse(message.data, objectName);
      if (call !== null && call.type === 'session_start_result') {
        keepAlive(call.event);
      }
      const handler = call === null ? undefined : handlerOf(handlers, call.type);
      if (handler !== undefined) {
        handler.call(handlers, call.event);
      }
    };

    socket.onclose = function (closed) {
      clearInterval(pinging);
      if (typeof options.lost === 'function') {
        options.lost(closed.code, closed.reason);
      }
    };

    return {
      send: send,
      end: function (reason) {
        send({ command_type: 'session_end', reason: reason || '' });
      }
    };
  }

  global.cc4webClient = { connect: connect, parse: parse };
})(window);
