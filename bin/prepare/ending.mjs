/**
 * Answers how to have a server end: every answer from then on is the last one of its connection. Otherwise clients that keep their
 * connections hold the server up until it is killed, and what they sent last is done and never answered.
 */
export function endable(server) {
  /** The connection of each answer that is under way: once it is done, the answer has let it go. */
  const open = new Map();
  let isEnding = false;
  server.prependListener("request", (request, response) => {
    if (isEnding) response.shouldKeepAlive = false;
    open.set(response, request.socket);
    response.once("close", () => open.delete(response));
  });
  return () => {
    isEnding = true;
    for (const [response, socket] of open) {
      if (!response.headersSent) response.shouldKeepAlive = false;
      response.once("finish", () => socket.end());
    }
    server.closeIdleConnections();
  };
}
