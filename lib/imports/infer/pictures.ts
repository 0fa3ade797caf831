/** Whether an address leads to a picture: by its ending, or by a host or a path that has nothing else. */
export function isPictureAddress(address: string): boolean {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return false;
  const { hostname, pathname } = new URL(whole);
  const host = hostname.toLowerCase().replace(/^www\./, "");
  return (
    /\.(png|jpe?g|gif|svg|webp|avif|bmp|ico|heic|tiff?)$/i.test(pathname) ||
    /^(avatars?|images?|img|imgs|photos?|pics?|pictures?|thumbs?|gravatar)\d*[.-]/.test(host) ||
    /\/(avatars?|gravatar|profile[-_]?(images?|pictures?|photos?)|photos?\/(event|member|thumb)\w*)\//i.test(
      pathname,
    ) ||
    pictureHosts.some(({ name, path }) => (host === name || host.endsWith(`.${name}`)) && path.test(pathname))
  );
}

/** Hosts that have pictures alone, or have them under these paths. */
const pictureHosts = [
  { name: "gravatar.com", path: /^\/avatar/ },
  { name: "googleusercontent.com", path: /^/ },
  { name: "ggpht.com", path: /^/ },
  { name: "twimg.com", path: /^/ },
  { name: "licdn.com", path: /^/ },
  { name: "fbcdn.net", path: /^/ },
  { name: "cdninstagram.com", path: /^/ },
  { name: "fbsbx.com", path: /^/ },
  { name: "graph.facebook.com", path: /\/picture\/?$/ },
  { name: "meetupstatic.com", path: /^/ },
  { name: "sessionize.com", path: /^\/image/ },
  { name: "githubusercontent.com", path: /^\/u\// },
  { name: "gitlab.com", path: /^\/uploads\// },
  { name: "discordapp.com", path: /^\/(avatars|icons|attachments)/ },
  { name: "bsky.app", path: /^\/img\// },
  { name: "cloudinary.com", path: /^/ },
  { name: "imgix.net", path: /^/ },
  { name: "imgur.com", path: /^/ },
  { name: "unsplash.com", path: /^\/photo/ },
  { name: "ui-avatars.com", path: /^/ },
  { name: "dicebear.com", path: /^/ },
  { name: "robohash.org", path: /^/ },
  { name: "unavatar.io", path: /^/ },
  { name: "picsum.photos", path: /^/ },
  { name: "placehold.co", path: /^/ },
  { name: "placeholder.com", path: /^/ },
  { name: "ctfassets.net", path: /^/ },
];
