import type { ComponentPropsWithoutRef, ElementType } from "react";
import { classesOf, type Space, spaceClasses } from "./classes";
import looks from "./text.module.css";

type TextProps<Tag extends ElementType> = {
  as?: Tag;
  /** 12, 13, 15 pixels; 14 unless said. */
  size?: "xs" | "sm" | "lg";
  tone?: "ink" | "second" | "third" | "accent" | "rust";
  weight?: 540 | 600 | 640;
  /** Takes size and weight from what stands around it. */
  isInherited?: boolean;
  /** Cut where the line ends. */
  isOneLine?: boolean;
} & Space &
  ComponentPropsWithoutRef<Tag>;

/** Words, as a plain element. */
export function Text<Tag extends ElementType = "p">({
  as,
  size,
  tone,
  weight,
  isInherited,
  isOneLine,
  above,
  below,
  className,
  ...rest
}: TextProps<Tag>) {
  const Tag: ElementType = as ?? "p";
  const look = isInherited ? looks.inherited : looks.text;
  const names = [
    look,
    isOneLine && looks.oneLine,
    size && looks[size],
    tone && looks[tone],
    weight && looks[`weight${weight}`],
  ];
  return <Tag className={classesOf(...names, ...spaceClasses({ above, below }), className)} {...rest} />;
}
