import { asPage, pageMember } from "@/app/page-edge";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { COUNTRIES } from "@/lib/members/countries";
import { listProfileChoices } from "@/lib/members/queries";
import type { KeptRegister } from "@/lib/verification/registers/contract";
import { listKeptRegisters } from "@/lib/verification/registers/queries";
import { removeRegisterAction } from "../actions";
import { DeskHeader } from "../desk-header";
import { Said } from "../said";
import { AddRegister } from "./add-register";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Registers", async function RegistersPage({ searchParams }: Props) {
  const viewer = await pageMember();
  const registers = await listKeptRegisters(viewer);
  const { professions } = await listProfileChoices();
  const nameOf = new Map(professions.map(({ id, name }) => [id, name]));
  return (
    <div className="grid gap-5 *:first:mb-0">
      <DeskHeader
        title="Registers"
        description="Public registers of clinicians. Members name one, and verifiers look them up there. Add those of your country that are missing."
        current="registers"
        isOperator
      />
      <Said what={(await searchParams).said} />
      <AddRegister choices={{ professions, countries: [...COUNTRIES] }} />
      <ul className="grid divide-y divide-line border-y border-line">
        {registers.map((register) => (
          <Row key={register.id} register={register} nameOf={nameOf} />
        ))}
      </ul>
    </div>
  );
});

type RowProps = { register: KeptRegister; nameOf: Map<string, string> };

function Row({ register, nameOf }: RowProps) {
  const { id, name, countryName, jurisdiction, lookUpUrl, professions, isKnown, isUsed } = register;
  const where = [countryName, jurisdiction].filter(Boolean).join(", ");
  return (
    <li className="grid gap-x-8 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid min-w-0 gap-0.5">
        <p>
          <strong>{name}</strong> <span className="text-sm text-muted">{where}</span>
        </p>
        <p className="text-sm text-muted">
          {professions.map((profession) => nameOf.get(profession) ?? profession).join(", ")}
        </p>
        <p className="text-sm wrap-anywhere text-muted">
          {lookUpUrl ?? "No public page to look somebody up."}
        </p>
      </div>
      {isKnown || isUsed ? (
        <p className="text-sm text-muted">
          {isKnown ? "Comes with the product" : "Named by members"}
        </p>
      ) : (
        <ActionForm action={removeRegisterAction} className="grid gap-2">
          <input type="hidden" name="registerId" value={id} />
          <SubmitButton variant="secondary" size="sm" aria-label={`Remove ${name}`}>
            Remove
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
