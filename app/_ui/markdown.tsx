import ReactMarkdown from "react-markdown";
import classes from "./markdown.module.css";

const shown = [
  "p",
  "a",
  "em",
  "strong",
  "del",
  "code",
  "pre",
  "ul",
  "ol",
  "li",
  "blockquote",
  "br",
  "hr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
];

/** What people wrote, as Markdown: no raw HTML, no pictures, links only to http and https. Headings sit below the page's own. */
export function Markdown({ children }: { children: string }) {
  return (
    <div className={classes.text}>
      <ReactMarkdown
        allowedElements={shown}
        unwrapDisallowed
        urlTransform={(url) => (/^https?:\/\//i.test(url) ? url : "")}
        components={{
          a: ({ href, children: words }) =>
            href ? (
              <a
                href={href}
                target="_blank"
                rel="noopener noreferrer nofollow ugc"
                style={{ textDecoration: "underline" }}
              >
                {words}
              </a>
            ) : (
              <span>{words}</span>
            ),
          h1: ({ children: words }) => <h3>{words}</h3>,
          h2: ({ children: words }) => <h4>{words}</h4>,
          h3: ({ children: words }) => <h5>{words}</h5>,
        }}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
