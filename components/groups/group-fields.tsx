import {
  ActionCheckbox,
  ActionChecklist,
  ActionRadios,
  ActionText,
  ActionTextarea,
} from "@/components/ui/action-fields";
import {
  DESCRIPTION_MAX,
  DESCRIPTION_MIN,
  GROUP_NAME_MAX,
  GROUP_NAME_MIN,
  type GroupView,
  RULES_MAX,
  SPECIALTIES_MAX,
  type Specialty,
} from "@/lib/groups/contract";
import { wayInWords } from "./group-words";

type Props = { specialties: Specialty[]; group?: GroupView };

/** What a group is and who may come in: the same fields when it is started and when it is changed. */
export function GroupFields({ specialties, group }: Props) {
  return (
    <>
      <ActionText
        name="name"
        label="Name"
        required
        minLength={GROUP_NAME_MIN}
        maxLength={GROUP_NAME_MAX}
        defaultValue={group?.name}
      />
      <ActionTextarea
        name="description"
        label="What it is for"
        hint="Two sentences. People read them before they join."
        required
        minLength={DESCRIPTION_MIN}
        maxLength={DESCRIPTION_MAX}
        rows={3}
        defaultValue={group?.description}
      />
      <ActionChecklist
        name="specialties"
        legend={`Specialties, up to ${SPECIALTIES_MAX}`}
        options={specialties.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValues={group?.specialties.map(({ id }) => id)}
      />
      <ActionRadios
        name="joinPolicy"
        legend="How people come in"
        required
        defaultValue={group?.joinPolicy ?? "open"}
        options={[
          { value: "open", label: "Open", hint: wayInWords.open },
          { value: "request", label: "On request", hint: "You decide who comes in." },
          { value: "invitation", label: "By invitation", hint: "Only people you invite come in." },
        ]}
      />
      <ActionRadios
        name="listing"
        legend="Who knows of it"
        required
        defaultValue={group?.listing ?? "listed"}
        options={[
          {
            value: "listed",
            label: "Listed",
            hint: "Everyone signed in sees that it exists and what it is about. Threads are for members only.",
          },
          {
            value: "unlisted",
            label: "Unlisted",
            hint: "Only members and people you invite know that it exists.",
          },
        ]}
      />
      <ActionCheckbox
        name="admitsTrainees"
        label="Clinicians in training may join"
        defaultChecked={group?.admitsTrainees ?? true}
      />
      <ActionTextarea
        name="rules"
        label="Rules"
        hint="Members confirm them before they write. One rule a line reads best."
        optional
        maxLength={RULES_MAX}
        rows={6}
        defaultValue={group?.rules}
      />
    </>
  );
}
