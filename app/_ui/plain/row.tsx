import type { ComponentPropsWithoutRef, ElementType } from "react";
import { classesOf, type Gap, type Space, spaceClasses } from "./classes";
import looks from "./layout.module.css";

type LineProps<Tag extends ElementType> = { as?: Tag; gap?: Gap } & Space & ComponentPropsWithoutRef<Tag>;
type RowProps<Tag extends ElementType> = LineProps<Tag> & {
  align?: "start" | "baseline" | "end";
  justify?: "between" | "end";
  isNowrap?: boolean;
};

/** Side by side, wrapping unless said, in the middle of each other. */
export function Row<Tag extends ElementType = "div">({
  as,
  gap = 16,
  align,
  justify,
  isNowrap,
  above,
  below,
  className,
  ...rest
}: RowProps<Tag>) {
  const Tag: ElementType = as ?? "div";
  const names = [looks.row, looks[`gap${gap}`], align && looks[align], justify && looks[`justify-${justify}`]];
  const wrap = isNowrap && looks.nowrap;
  return <Tag className={classesOf(...names, wrap, ...spaceClasses({ above, below }), className)} {...rest} />;
}

/** One below the other. */
export function Stack<Tag extends ElementType = "div">({
  as,
  gap = 16,
  above,
  below,
  className,
  ...rest
}: LineProps<Tag>) {
  const Tag: ElementType = as ?? "div";
  const names = [looks.stack, looks[`gap${gap}`], ...spaceClasses({ above, below })];
  return <Tag className={classesOf(...names, className)} {...rest} />;
}
