const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** "Firefox on Windows", as far as a browser says so. */
export function deviceName(userAgent: string | null): string {
  const find = (words: [RegExp, string][]) => words.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  const [browser, system] = [find(browsers), find(systems)];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? "Unknown device";
}

const signInMethods: Record<string, string> = {
  password: "password",
  sign_in: "e-mail link",
  reset: "new password",
  invite: "invitation",
  setup: "setup",
  demo: "demo",
  github: "GitHub",
  google: "Google",
  cognito: "Amazon Cognito",
};

/** By what a session began, in words. */
export function signInMethodName(signedInBy: string): string {
  return signInMethods[signedInBy] ?? signedInBy;
}
