"use client";
import { useState } from "react";
import { ActionSelect, ActionText } from "@/components/ui/action-fields";
import { type NumberFeedback, npiFeedback } from "@/components/verification/npi-feedback";

type Register = { id: string; name: string; numberHint: string | null };
type Props = {
  registers: Register[];
  /** The register whose numbers can be told from typing errors here. */
  npiRegister: string;
  registerId: string;
  registerNumber: string;
};

/** Register and number. In the browser the number's form is checked as it is typed. */
export function RegisterFields({ registers, npiRegister, registerId, registerNumber }: Props) {
  const [chosen, setChosen] = useState(registerId);
  const [typed, setTyped] = useState({ number: registerNumber, isLeft: true });
  const register = registers.find(({ id }) => id === chosen);
  const isNpi = chosen === npiRegister;
  const feedback = isNpi ? npiFeedback(typed.number, typed.isLeft) : null;
  return (
    <>
      {registers.length > 0 && (
        <ActionSelect
          label="Register"
          hint="The one that lists you."
          name="registerId"
          defaultValue={registerId}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">None of these</option>
          {registers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ActionSelect>
      )}
      <div className="grid content-start gap-1.5">
        <ActionText
          label={isNpi ? "Your NPI" : "Your registration number"}
          hint={register?.numberHint ?? "As the register has it."}
          name="registerNumber"
          inputMode={isNpi ? "numeric" : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          defaultValue={registerNumber}
          onChange={({ target }) => setTyped({ number: target.value, isLeft: false })}
          onBlur={({ target }) => setTyped({ number: target.value, isLeft: true })}
        />
        {registers.some(({ id }) => id === npiRegister) && (
          <p aria-live="polite" className={`min-h-5 text-sm font-medium ${toneOf(feedback)}`}>
            {feedback?.words}
          </p>
        )}
      </div>
    </>
  );
}

const toneOf = (feedback: NumberFeedback | null) =>
  feedback?.isGood ? "text-success" : "text-danger [form:has(.field-error)_&]:hidden";
