import type { ComponentPropsWithoutRef } from "react";
import { classesOf, type Space, spaceClasses } from "./classes";
import looks from "./text.module.css";

type HeadingProps = {
  level: 1 | 2 | 3;
  /** Smaller or larger than its level, in pixels. */
  size?: 14 | 15 | 20 | 24;
} & Space &
  ComponentPropsWithoutRef<"h2">;

export function Heading({ level, size, above, below, className, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  const names = [looks.heading, looks[`level${level}`], size && looks[`size${size}`]];
  return <Tag className={classesOf(...names, ...spaceClasses({ above, below }), className)} {...rest} />;
}
