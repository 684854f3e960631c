/* The framework sends this along with every page, so it stays without a frame; (forum)/[...missing] is what people see. */
export { NothingHere as default } from "@/components/shell/nothing-here";
