import { Badge } from "@/components/ui/badge";
import { adding, answering, asking } from "./sample-people";
import { SamplePost } from "./sample-post";

/** An invented excerpt, said to be invented, built from the parts real threads are built from. */
export function SampleThread() {
  return (
    <section aria-labelledby="sample" className="sample">
      <div className="sample-head">
        <p className="text-sm text-muted">Primary care and kidney · 14 replies</p>
        <h2 id="sample" className="mt-0.5 text-lg">
          eGFR fell from 41 to 33 six weeks after an SGLT2 inhibitor. Stop, or sit on your hands?
        </h2>
        <p className="mt-2 flex flex-wrap gap-1.5">
          <Badge>Example, with invented people</Badge>
        </p>
      </div>
      <SamplePost member={asking} when="yesterday">
        <p>
          Man in his seventies, diabetes, heart failure, feels better than he has in a year.
          Potassium 4.8, euvolaemic, on an ARB and furosemide. The lab flag is red and the family
          has seen it. What would make you stop?
        </p>
      </SamplePost>
      <SamplePost member={answering} when="21 h" reply>
        <p>
          A dip of this size early on is expected, and alone it is no reason to stop. I would look
          at the diuretic first: if he is lighter and dizzy on standing, halve the furosemide and
          repeat in two weeks. A fall beyond 30%, or one that goes on falling, is where I start
          looking for another cause.
        </p>
      </SamplePost>
      <SamplePost member={adding} when="3 h" reply>
        <p>
          Also worth asking about the shelf at home. Twice this month the answer was an
          over-the-counter anti-inflammatory for the knees, taken on top of the ARB.
        </p>
      </SamplePost>
    </section>
  );
}
