"use client";

import { type ComponentType, createElement, lazy, Suspense } from "react";
import { FormError } from "./form-error";

type Load<Props> = () => Promise<ComponentType<Props>>;

/**
 * A part of a page whose script comes when it is first shown; stands in a `Suspense`. Where it cannot be fetched, its place says so and
 * the rest of the page stays as it is, with all that was typed.
 */
export function late<Props extends object>(load: Load<Props>) {
  const again = () => load().catch((): ComponentType<Props> => NotLoaded);
  return lazy(async () => ({ default: await load().catch(again) }));
}

/** The same with a `Suspense` of its own, for a part that a page shows from the start. */
export function lateInPlace<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const Part = late(load);
  return (props) => createElement(Suspense, null, createElement<Props>(Part, props));
}

function NotLoaded() {
  return (
    <FormError message={{ text: "This part could not be loaded. Check your connection, then reload the page." }} />
  );
}
