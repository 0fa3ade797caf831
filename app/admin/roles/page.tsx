import type { Metadata } from "next";
import { listRoleHolders, type RoleHolder } from "@/lib/accounts/list-role-holders";
import { catalogue } from "@/lib/catalogue/get";
import { requireViewer } from "@/lib/core/current-viewer";
import { countryOptions } from "@/lib/countries/names";
import { plural } from "../../_ui/format";
import { Page } from "../../_ui/page";
import { PageHeader } from "../../_ui/page-header";
import { Section } from "../../_ui/section";
import { RoleForm } from "./role-form";
import { RoleHolders } from "./role-holders";

export const metadata: Metadata = { title: "Roles" };

/** Who has which role, since when and given by whom; giving and ending them. */
export default async function RolesPage() {
  const viewer = await requireViewer("administrator", "/admin/roles");
  const [{ standing, ended }, { programs }] = [await listRoleHolders(viewer), await catalogue()];
  const programNames = new Map(programs.map(({ key, name }) => [key, name]));
  const shared = { timeZone: viewer.timeZone, programNames };
  return (
    <Page width="reading">
      <PageHeader
        title={newsOf(standing)}
        context="Administrators may do everything; a program manager reviews and reports on one program."
      />
      <RoleHolders holders={standing} caption="Current roles" {...shared} />
      <Section title="Give a role">
        <RoleForm
          programs={programs.map(({ key, name }) => ({ value: key, label: name }))}
          countries={countryOptions()}
        />
      </Section>
      {ended.length > 0 ? (
        <Section title="Ended">
          <RoleHolders holders={ended} caption="Roles that ended" {...shared} />
        </Section>
      ) : null}
    </Page>
  );
}

function newsOf(standing: RoleHolder[]): string {
  const people = (role: RoleHolder["role"]) =>
    new Set(standing.filter((holder) => holder.role === role).map(({ memberId }) => memberId)).size;
  return `${plural(people("administrator"), "administrator")}, ${plural(people("manager"), "program manager")}`;
}
