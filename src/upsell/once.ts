/**
 * Makes of a function one that works each answer out once and keeps it as long as its subject lives.
 *
 * @param work - A function of its first argument; what else it takes is the same whenever that is.
 * @returns The same function, fast the second time.
 */
export function once<Subject extends object, Rest extends readonly unknown[], Answer>(
  work: (subject: Subject, ...rest: Rest) => Answer,
): (subject: Subject, ...rest: Rest) => Answer {
  const known = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject, ...rest) => {
    const kept = known.get(subject) ?? { answer: work(subject, ...rest) };
    known.set(subject, kept);
    return kept.answer;
  };
}
