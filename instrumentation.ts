import type { Instrumentation } from "next";

/** Once, before the first request is taken. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { startServer } = await import("./lib/server-start");
    await startServer();
  }
}

/** The digest is the reference that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestFault } = await import("./lib/server-start");
  logRequestFault(error, { method: request.method, route: context.routePath });
};
