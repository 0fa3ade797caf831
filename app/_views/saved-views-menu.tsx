"use client";

import { Suspense } from "react";
import { Icon } from "../_ui/icon";
import { late } from "../_ui/late";
import { PlainButton } from "../_ui/plain/button";
import { Row } from "../_ui/plain/row";
import { useOpener } from "../_ui/use-opener";

export type View = { id: string; name: string; query: string };
type SavedViewsMenuProps = { path: string; query: string; views: View[] };

const loadMenu = () => import("./views-menu");
const loadForm = () => import("./name-view");
const ViewsMenu = late(async () => (await loadMenu()).ViewsMenu);
const NameView = late(async () => (await loadForm()).NameView);

/** The views of a page, and a name for what it shows now; menu and form come with the first press. */
export function SavedViewsMenu({ path, query, views }: SavedViewsMenuProps) {
  const menu = useOpener();
  const form = useOpener();
  const present = views.find((view) => view.query === query);
  return (
    <Row gap={8}>
      {views.length > 0 ? (
        <PlainButton
          variant="subtle"
          size="compact-sm"
          rightSection={<Icon name="chevronDown" size={14} />}
          aria-haspopup="menu"
          onPointerEnter={() => void loadMenu()}
          {...menu.button}
        >
          {present ? present.name : "Saved views"}
        </PlainButton>
      ) : null}
      {views.length > 0 && menu.popup ? (
        <Suspense>
          <ViewsMenu path={path} views={views} {...menu.popup} />
        </Suspense>
      ) : null}
      {query && !present ? (
        <>
          <PlainButton
            variant="subtle"
            size="compact-sm"
            aria-haspopup="dialog"
            onPointerEnter={() => void loadForm()}
            {...form.button}
          >
            Save this view
          </PlainButton>
          {form.popup ? (
            <Suspense>
              <NameView path={path} query={query} {...form.popup} />
            </Suspense>
          ) : null}
        </>
      ) : null}
    </Row>
  );
}
