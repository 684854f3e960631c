import { cookies } from "next/headers";
import { asPage, pageMember } from "@/app/page-edge";
import { ActionRadios } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SettingsHeader } from "../settings-header";
import { keepThemeAction } from "./actions";

const THEMES = [
  { value: "system", label: "As the system", hint: "Follows this device, day and night" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export default asPage("Appearance", async function AppearancePage() {
  await pageMember();
  const theme = (await cookies()).get("theme")?.value ?? "system";
  return (
    <div className="grid max-w-2xl gap-5 *:first:mb-0">
      <SettingsHeader current="/settings/appearance" />
      <ActionForm action={keepThemeAction} className="grid justify-items-start gap-4">
        <ActionRadios
          legend="Colours in this browser"
          name="theme"
          options={THEMES}
          defaultValue={theme}
          className="w-full"
        />
        <SubmitButton>Save</SubmitButton>
      </ActionForm>
    </div>
  );
});
