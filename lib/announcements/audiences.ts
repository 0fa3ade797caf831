import { currentCatalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { findGroup } from "@/lib/groups/get";
import { groupsLedByViewer } from "@/lib/groups/leads/list";
import { ownCountries } from "./subject";
import { audienceWords } from "./words";
import "server-only";

/** To whom the viewer may announce something, as `writeAnnouncement` takes it, with words; of groups those that they lead and the one asked for. */
export async function audienceChoices(viewer: Viewer, askedGroup?: string) {
  const { programs } = await currentCatalogue();
  const managed = programs.filter(
    ({ key }) => viewer.isAdministrator || viewer.manages.some(({ programKey }) => programKey === key),
  );
  const led = await groupsLedByViewer(viewer);
  const asked = askedGroup ? await findGroup(viewer, askedGroup) : null;
  const groups = asked?.mayRun && !led.some(({ id }) => id === asked.id) ? [asked, ...led] : led;
  return {
    choices: [
      ...(viewer.isAdministrator ? [{ value: "everybody", label: "Everybody" }] : []),
      ...managed.map(({ key, shortName }) => ({
        value: `program ${key}`,
        label: audienceWords({
          ...{ audience: "program", program: shortName, group: null, countries: ownCountries(viewer, key) },
        }),
      })),
      ...groups.map(({ id, name }) => ({ value: `group ${id}`, label: name })),
    ],
    asked: asked?.mayRun ? `group ${asked.id}` : null,
  };
}
