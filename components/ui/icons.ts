import {
  ArrowLeft as arrowLeft,
  ArrowRight as arrowRight,
  BadgeCheck as badgeCheck,
  Bell as bell,
  BellOff as bellOff,
  Bold as bold,
  Check as check,
  ChevronDown as chevronDown,
  CircleCheck as circleCheck,
  Clock as clock,
  Code as code,
  Compass as compass,
  Copy as copy,
  CornerDownRight as cornerDownRight,
  Ellipsis as ellipsis,
  EyeOff as eyeOff,
  FileText as fileText,
  Heading2 as heading2,
  Heading3 as heading3,
  House as house,
  type IconNode,
  Info as info,
  Italic as italic,
  Keyboard as keyboard,
  KeyRound as keyRound,
  Link as link,
  List as list,
  ListOrdered as listOrdered,
  Lock as lock,
  LogOut as logOut,
  Mail as mail,
  MailQuestion as mailQuestion,
  Menu as menu,
  MessageSquare as messageSquare,
  MessagesSquare as messagesSquare,
  Monitor as monitor,
  Moon as moon,
  OctagonAlert as octagonAlert,
  PenLine as penLine,
  Pin as pin,
  Plus as plus,
  Quote as quote,
  Redo2 as redo2,
  Reply as reply,
  Search as search,
  SearchX as searchX,
  ServerCog as serverCog,
  Settings as settings,
  SlidersHorizontal as slidersHorizontal,
  SquarePen as squarePen,
  Sun as sun,
  Table as table,
  TextQuote as textQuote,
  TriangleAlert as triangleAlert,
  Undo2 as undo2,
  UserRound as userRound,
  Users as users,
  UsersRound as usersRound,
  X as x,
} from "lucide";
import { createElement, type ReactElement, type SVGProps } from "react";

export type Icon = (props: SVGProps<SVGSVGElement>) => ReactElement;

/**
 * A drawing as a component without hooks, so that it costs the browser nothing where nothing moves. How
 * it is drawn stands in `app/globals.css`, once for the dozens of a page.
 */
function icon(drawing: IconNode): Icon {
  const inside = { __html: drawing.map(strokeHtml).join("") };
  return ({ className, ...rest }) =>
    createElement("svg", {
      "aria-hidden": rest["aria-label"] ? undefined : true,
      viewBox: "0 0 24 24",
      className: className ? `icon ${className}` : "icon",
      ...rest,
      dangerouslySetInnerHTML: inside,
    });
}

/** Written once and not for every place; a drawing is numbers and names, with nothing to escape. */
function strokeHtml([tag, attributes]: IconNode[number]): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join("")}></${tag}>`;
}

export const ArrowLeft = icon(arrowLeft);
export const ArrowRight = icon(arrowRight);
export const BadgeCheck = icon(badgeCheck);
export const Bell = icon(bell);
export const BellOff = icon(bellOff);
export const Bold = icon(bold);
export const Check = icon(check);
export const ChevronDown = icon(chevronDown);
export const CircleCheck = icon(circleCheck);
export const Clock = icon(clock);
export const Code = icon(code);
export const Compass = icon(compass);
export const Copy = icon(copy);
export const CornerDownRight = icon(cornerDownRight);
export const Ellipsis = icon(ellipsis);
export const EyeOff = icon(eyeOff);
export const FileText = icon(fileText);
export const Heading2 = icon(heading2);
export const Heading3 = icon(heading3);
export const House = icon(house);
export const Info = icon(info);
export const Italic = icon(italic);
export const KeyRound = icon(keyRound);
export const Keyboard = icon(keyboard);
export const Link = icon(link);
export const List = icon(list);
export const ListOrdered = icon(listOrdered);
export const Lock = icon(lock);
export const LogOut = icon(logOut);
export const Mail = icon(mail);
export const MailQuestion = icon(mailQuestion);
export const Menu = icon(menu);
export const MessageSquare = icon(messageSquare);
export const MessagesSquare = icon(messagesSquare);
export const Monitor = icon(monitor);
export const Moon = icon(moon);
export const OctagonAlert = icon(octagonAlert);
export const PenLine = icon(penLine);
export const Pin = icon(pin);
export const Plus = icon(plus);
export const Quote = icon(quote);
export const Redo2 = icon(redo2);
export const Reply = icon(reply);
export const Search = icon(search);
export const SearchX = icon(searchX);
export const ServerCog = icon(serverCog);
export const Settings = icon(settings);
export const SlidersHorizontal = icon(slidersHorizontal);
export const SquarePen = icon(squarePen);
export const Sun = icon(sun);
export const Table = icon(table);
export const TextQuote = icon(textQuote);
export const TriangleAlert = icon(triangleAlert);
export const Undo2 = icon(undo2);
export const UserRound = icon(userRound);
export const Users = icon(users);
export const UsersRound = icon(usersRound);
export const X = icon(x);
