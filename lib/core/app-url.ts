/** The address under which people reach this installation, without a slash at its end. */
export function appUrl(): string {
  return (process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/+$/, "");
}

/** Whether cookies may be marked as secure: browsers drop such cookies where the page came over plain http. */
export function isHttps(): boolean {
  return appUrl().startsWith("https://");
}

/** Whether people reach this installation from elsewhere than its own machine. */
export function isPublic(): boolean {
  const here = /^https?:\/\/([a-z0-9-]+\.)*(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(:|\/|$)/i;
  return process.env.NODE_ENV === "production" && !here.test(appUrl());
}
