/**
 * Answers how to have a server end: every answer from then on is the last one of its connection. Otherwise clients that keep their
 * connections hold the server up until it is killed, and what they sent last is done and never answered.
 */
export function endable(server) {
  const open = new Set();
  let isEnding = false;
  server.prependListener("request", (_request, response) => {
    if (isEnding) response.shouldKeepAlive = false;
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return () => {
    isEnding = true;
    for (const response of open) {
      if (!response.headersSent) response.shouldKeepAlive = false;
      response.once("finish", () => response.socket?.end());
    }
    server.closeIdleConnections();
  };
}
