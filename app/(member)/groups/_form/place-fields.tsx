"use client";

import { SimpleGrid, TextInput } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountryField } from "@/app/_ui/country-field";
import { FormSection } from "@/app/_ui/form-section";
import { SelectField } from "@/app/_ui/select-field";
import { DegreesField } from "./degrees-field";
import type { GroupControl, GroupField } from "./form-types";

type PlaceFieldsProps = {
  control: GroupControl;
  field: GroupField;
  options: { countries: { value: string; label: string }[]; zones: string[] };
  /** The only countries that it can be in; null is any. */
  limit: readonly string[] | null;
};

/** City, country, the spot on the map, and the time zone that its events are planned in. */
export function PlaceFields({ control, field, options, limit }: PlaceFieldsProps) {
  const countries = limit ? options.countries.filter(({ value }) => limit.includes(value)) : options.countries;
  const degrees = (name: "latitude" | "longitude", label: string) => (
    <Controlled control={control} name={name}>
      {({ value, onChange, ...input }) => (
        <DegreesField {...input} label={label} value={value ?? null} onChange={onChange} />
      )}
    </Controlled>
  );
  return (
    <FormSection title="Place" hint="Where it meets. The coordinates put it on the map.">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label="City" {...field("city")} />
        <Controlled control={control} name="country">
          {(country) => (
            <CountryField
              data={countries}
              required={limit !== null}
              description={limit ? `You add groups in ${countries.map(({ label }) => label).join(", ")}.` : undefined}
              {...country}
              value={country.value ?? null}
            />
          )}
        </Controlled>
        {degrees("latitude", "Latitude, in degrees")}
        {degrees("longitude", "Longitude, in degrees")}
        <Controlled control={control} name="timeZone">
          {({ value, ...input }) => (
            <SelectField
              label="Time zone"
              description="The times of its events use it"
              placeholder="Not set"
              data={options.zones}
              searchable
              clearable
              limit={60}
              clearButtonProps={{ "aria-label": "Clear the time zone" }}
              {...input}
              value={value ?? null}
            />
          )}
        </Controlled>
      </SimpleGrid>
    </FormSection>
  );
}
