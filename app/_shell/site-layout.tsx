import { headers } from "next/headers";
import type { ReactNode } from "react";
import { currentCatalogue } from "@/lib/catalogue/get";
import { currentViewer } from "@/lib/core/current-viewer";
import { isManager, isSignedIn, type Viewer } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import type { LedGroup } from "@/lib/groups/leads/list";
import { viewerFrame } from "@/lib/inbox/frame";
import { groupLooks } from "../_groups/group-glyph";
import { Bell } from "../_notifications/bell";
import { Providers } from "../_ui/providers";
import "../_ui/operated.css";
import { AppShell } from "../_ui/shell/app-shell";
import { logChoices, type ShellSection } from "../_ui/shell/shell-links";
import { jumpsOf } from "./jumps";
import { administration, mainNavigation, otherAreas } from "./navigation";
import { Search } from "./search";
import { VisitorLayout } from "./visitor-layout";

/** The frame around a page: the shell for who is signed in, the public header for a visitor. It checks nothing. */
export async function SiteLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const nonce = (await headers()).get("x-nonce") ?? "";
  if (!isSignedIn(viewer)) {
    return (
      <VisitorLayout>
        <Providers nonce={nonce}>{children}</Providers>
      </VisitorLayout>
    );
  }
  const { waiting, calls, led, notifications } = await viewerFrame(viewer);
  const sections = [
    ...groupsOf(viewer, led),
    ...(await programsOf(viewer)),
    ...countriesOf(viewer),
    ...(viewer.isAdministrator ? [administration] : []),
  ];
  const person = { name: viewer.name ?? "", slug: viewer.slug ?? "", detail: detailOf(viewer) };
  const links = mainNavigation({ review: waiting, calls });
  const searched = viewer.isAdministrator ? [...sections, otherAreas] : sections;
  return (
    <Providers nonce={nonce}>
      <AppShell
        person={person}
        links={links}
        sections={sections}
        search={<Search links={jumpsOf(viewer, links, searched)} />}
        choices={logChoices(led[0])}
        bell={<Bell {...notifications} />}
      >
        {children}
      </AppShell>
    </Providers>
  );
}

/** Where whoever leads or manages announces something; administrators find it among their areas. */
const announcing = { href: "/announcements", label: "Announcements", icon: "announce" };

function groupsOf(viewer: Viewer, led: readonly LedGroup[]): ShellSection[] {
  if (led.length === 0) return [];
  const links = led.map(({ slug, name, kind }) => ({
    href: `/groups/${slug}`,
    label: name,
    program: groupLooks[kind],
  }));
  const isElsewhere = isManager(viewer);
  return [
    { title: led.length === 1 ? "Your group" : "Your groups", links: isElsewhere ? links : [...links, announcing] },
  ];
}

async function programsOf(viewer: Viewer): Promise<ShellSection[]> {
  if (viewer.manages.length === 0) return [];
  const { programs } = await currentCatalogue();
  const managed = programs.filter((program) => viewer.manages.some((scope) => scope.programKey === program.key));
  const links = managed.map(({ key, shortName, color, shape }) => ({
    href: `/reports/program?program=${key}`,
    label: shortName,
    program: { color, shape },
  }));
  const imports = { href: "/admin/imports", label: "Imports", icon: "imports" };
  if (links.length === 0) return [];
  return [{ title: "Your programs", links: viewer.isAdministrator ? links : [...links, announcing, imports] }];
}

/** The countries of whoever manages some alone: what all figures of theirs are about. */
function countriesOf({ isAdministrator, manages }: Viewer): ShellSection[] {
  const codes = [...new Set(manages.flatMap(({ countries }) => countries ?? []))];
  if (isAdministrator || codes.length === 0 || manages.some(({ countries }) => countries === null)) return [];
  return [{ title: "Your countries", links: [], note: codes.map(countryName).sort().join(", ") }];
}

function detailOf(viewer: Viewer): string {
  if (viewer.isAdministrator) return "Administrator";
  return viewer.manages.length > 0 ? "Program manager" : (viewer.city ?? "Member");
}
