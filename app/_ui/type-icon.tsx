import pictures from "./pictures.svg";
import classes from "./row-parts.module.css";

const names = new Set([
  "talk",
  "workshop",
  "event_organised",
  "article",
  "newsletter",
  "video",
  "podcast",
  "book",
  "open_source",
  "code_sample",
  "mentoring",
  "forum_answers",
  "study_group",
  "hackathon",
  "product_feedback",
  "certification_coaching",
  "customer_engagement",
  "translation",
  "social",
  "story",
]);

/** An activity type's picture, by its icon name; the type's own name stands beside it. Unknown names look like "other". */
export function TypeIcon({ icon, size }: { icon: string; size?: number }) {
  return (
    <svg className={classes.picture} {...(size && { style: { width: size, height: size } })} aria-hidden="true">
      <use href={`${pictures.src}#${names.has(icon) ? icon : "other"}`} />
    </svg>
  );
}
