"use client";

import { Suspense } from "react";
import type { EvidenceFile } from "@/app/_evidence/evidence-field";
import { Controlled } from "@/app/_ui/controlled-field";
import { FormSection } from "@/app/_ui/form-section";
import { late } from "@/app/_ui/late";
import type { FormControl } from "./form-types";
import type { FormOptions } from "./options";

const EvidenceField = late(async () => (await import("@/app/_evidence/evidence-field")).EvidenceField);

type FilesFieldProps = { control: FormControl; options: FormOptions; present: readonly EvidenceFile[] };

/** Files that show it, beside its links: those that it has, and what is added or taken away with the next save. */
export function FilesField({ control, options, present }: FilesFieldProps) {
  return (
    <FormSection title="Files" hint="Optional. Whoever may see the activity can save them.">
      <Suspense>
        <Controlled control={control} name="files">
          {({ value, onChange, error }) => {
            const { added = [], removed = [] } = value ?? {};
            const kept = present.filter(({ id }) => !removed.includes(id));
            return (
              <EvidenceField
                {...options.evidence}
                files={[...present, ...added]}
                value={[...kept, ...added].map(({ id }) => id)}
                onChange={(ids, files) =>
                  onChange({
                    added: files
                      .filter(({ id }) => ids.includes(id) && !present.some((file) => file.id === id))
                      .map(({ id, name, size }) => ({ id, name, size })),
                    removed: present.flatMap(({ id }) => (ids.includes(id) ? [] : [id])),
                  })
                }
                error={error}
              />
            );
          }}
        </Controlled>
      </Suspense>
    </FormSection>
  );
}
