import type { MemberShow } from "./member-list";
import type { ReportScope } from "./scope";
import "server-only";

/** The address of a report with this scope's filter and some of it changed. */
function reportPath(slug: string, scope: ReportScope, changes: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...scope.filter, ...changes }))
    if (value !== undefined) query.set(name, String(value));
  const asked = query.toString();
  return `/reports/${slug}${asked && `?${asked}`}`;
}

/** The members behind a figure, over the very same period. */
export function membersPath(scope: ReportScope, show: MemberShow): string {
  return reportPath("members", scope, { from: scope.period.from, to: scope.period.to, show });
}
