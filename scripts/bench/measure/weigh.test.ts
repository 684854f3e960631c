import { expect, it } from "vitest";
import { weightOf } from "./weigh";

it("tells React's payload from the page that it repeats", () => {
  const page = "<main><p>Hello</p></main><script src=a.js></script>";
  const flight = '<script nonce="x">self.__next_f.push([1,"Hello"])</script>';
  const weight = weightOf(page + flight);
  expect(weight).toMatchObject({ html: page.length + flight.length, flight: flight.length });
  expect(weight.flightGzip).toBeGreaterThan(0);
  expect(weightOf(page)).toMatchObject({ flight: 0, flightGzip: 0 });
});
