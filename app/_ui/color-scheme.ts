/**
 * Runs before the first paint, so that nobody who reads in the dark sees a white page: what was chosen on this device
 * (see `Preferences`), else what the device says, also when that changes later.
 */
export const colorSchemeScript = `(() => {
  const night = matchMedia("(prefers-color-scheme: dark)");
  function paint() {
    let kept = null;
    try { kept = localStorage.getItem("mantine-color-scheme-value"); } catch {}
    const scheme = kept === "light" || kept === "dark" ? kept : night.matches ? "dark" : "light";
    document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
  }
  paint();
  night.addEventListener("change", paint);
  addEventListener("storage", paint);
})();`;
