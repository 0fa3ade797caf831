import localFont from "next/font/local";

/** The text face for the letters of Western Europe; the other letters are in rest.css and come when a page has one. */
const text = localFont({
  src: "./geist-latin.woff2",
  variable: "--font-text",
  weight: "400 700",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/** The face of headings and figures, which has one weight. */
const head = localFont({
  src: "./mona-latin.woff2",
  variable: "--font-head",
  weight: "640",
  declarations: [
    { prop: "font-stretch", value: "100% 108%" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/** On the root element: says where the faces of theme.ts are, and lets the browser load the two before the styles. */
export const fontVariables = `${text.variable} ${head.variable}`;
