import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";

const PLACES = [
  { href: "/settings", label: "Profile" },
  { href: "/settings/sessions", label: "Sessions" },
  { href: "/settings/tokens", label: "Access tokens" },
  { href: "/settings/appearance", label: "Appearance" },
];

/** The head of every settings page. */
export function SettingsHeader({ current }: { current: string }) {
  return (
    <PageHeader title="Settings">
      <Tabs
        label="Settings"
        tabs={PLACES.map((place) => ({ ...place, current: place.href === current }))}
      />
    </PageHeader>
  );
}
