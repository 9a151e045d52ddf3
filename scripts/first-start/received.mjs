/** Loaded into every Node that a first start runs: adds the bytes that its connections received to the file that PERF_LINT_RECEIVED names. */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { PERF_LINT_RECEIVED: file } = process.env;
/** @type {Set<Socket>} */
const sockets = new Set();
const { connect } = Socket.prototype;
/** @type {(this: Socket, ...args: any[]) => Socket} */
Socket.prototype.connect = function counted(...args) {
  sockets.add(this);
  // @ts-expect-error: all its forms are handed on as they come
  return connect.apply(this, args);
};
process.on('exit', () => {
  const received = [...sockets].reduce((sum, socket) => sum + socket.bytesRead, 0);
  if (received > 0 && file) appendFileSync(file, `${received}\n`);
});
