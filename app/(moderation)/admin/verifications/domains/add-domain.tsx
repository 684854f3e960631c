import { ActionCheckbox, ActionSelect, ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { COUNTRIES } from "@/lib/members/countries";
import { saveDomainAction } from "../actions";

/** Adds a domain; one that is on the list already is changed. */
export function AddDomain() {
  return (
    <ActionForm
      action={saveDomainAction}
      summary={<summary className="btn btn-secondary">Add or change a domain</summary>}
      className="mt-3 grid max-w-2xl gap-3"
    >
      <ActionText
        label="Domain"
        hint="Such as hospital.example; *.hospital.example takes what lies under it along."
        name="domain"
        required
        maxLength={250}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <ActionText
        label="Institution"
        name="institution"
        required
        minLength={2}
        maxLength={120}
        autoComplete="off"
      />
      <ActionSelect label="Country" name="country" defaultValue="" required>
        <option value="" disabled>
          Choose a country
        </option>
        {COUNTRIES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ActionSelect>
      <ActionCheckbox
        label="Addresses under it count, too"
        hint="Such as those at ward.hospital.example."
        name="includesSubdomains"
        value="true"
      />
      <ActionCheckbox
        label="It is broad"
        hint="Many have an address there who are not clinicians. It counts, and a verifier decides."
        name="isBroad"
        value="true"
      />
      <div>
        <SubmitButton>Save the domain</SubmitButton>
      </div>
    </ActionForm>
  );
}
