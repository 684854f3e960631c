"use server";

import { action } from "@/lib/action";
import { startGroup } from "@/lib/groups/start-group";
import { saying } from "../[group]/addresses";

export const startGroupAction = action(startGroup, { redirectTo: saying("/about", "started") });
