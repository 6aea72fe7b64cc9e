import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/model/customer.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { addExtra, ask, codeOf, lineCatalogue, noon, type Question, suppressedOf } from './line-catalogue.js';

const contact = (event: Contact['event'], at: string, more: Partial<Contact> = {}): Contact => ({
  at,
  channel: 'shop',
  rule: 'add-extra',
  offer: 'extra',
  event,
  ...more,
});

const asked = (rule: Partial<UpsellRule>, contacts: readonly Contact[], at = noon): Question => ({
  catalogue: lineCatalogue([addExtra(rule)]),
  customer: { contacts },
  context: { at },
});

describe('the cool-down', () => {
  const coolDown = { afterDecline: 'P30D', byReason: { 'too-expensive': 'P90D', never: 'P10Y' }, afterAccept: 'P1Y' };

  it('rests after a no until the same time so many days later, exclusive', () => {
    const declined = [contact('declined', '2026-02-08T12:00:00Z')];
    expect(suppressedOf(asked({ coolDown }, declined, '2026-03-10T11:59:59Z'))).toMatchObject({
      code: 'COOL_DOWN',
      until: '2026-03-10T12:00:00Z',
    });
    expect(codeOf(asked({ coolDown }, declined, '2026-03-10T12:00:00Z'))).toBe('ranked');
  });

  it('rests longer after a no for a reason that says so', () => {
    const until = (reason: string): string | undefined =>
      suppressedOf(asked({ coolDown }, [contact('declined', '2026-03-01T00:00:00Z', { reason })])).until;
    expect(until('too-expensive')).toBe('2026-05-30T00:00:00Z');
    expect(until('not-now')).toBe('2026-03-31T00:00:00Z');
    expect(until('toString')).toBe('2026-03-31T00:00:00Z');
  });

  it('rests as long as the longest asks for, in whatever channel it was', () => {
    const contacts = [
      contact('declined', '2026-03-01T00:00:00Z', { reason: 'too-expensive' }),
      contact('declined', '2026-03-05T00:00:00Z', { channel: 'web' }),
    ];
    expect(suppressedOf(asked({ coolDown }, contacts)).until).toBe('2026-05-30T00:00:00Z');
  });

  it('rests after a yes and after an order', () => {
    for (const event of ['accepted', 'ordered'] as const)
      expect(suppressedOf(asked({ coolDown }, [contact(event, '2026-01-01')])).until).toBe('2027-01-01T00:00:00Z');
  });

  it('does not rest after other events, for other rules, or for what is yet to come', () => {
    const contacts = [
      contact('presented', '2026-03-09'),
      contact('declined', '2026-03-09', { rule: 'another' }),
      contact('declined', '2026-03-11'),
    ];
    expect(codeOf(asked({ coolDown }, contacts))).toBe('ranked');
    expect(codeOf(asked({ coolDown: { afterAccept: 'P1Y' } }, [contact('declined', '2026-03-09')]))).toBe('ranked');
  });

  it('knows the rule by a former id', () => {
    const declined = [contact('declined', '2026-03-09', { rule: 'old-name' })];
    expect(codeOf(asked({ coolDown, aliases: ['old-name'] }, declined))).toBe('COOL_DOWN');
  });

  it('counts days by the calendar of the catalogue', () => {
    const catalogue = lineCatalogue([addExtra({ coolDown: { afterDecline: 'P1D' } })], { timeZone: 'Europe/London' });
    const contacts = [contact('declined', '2026-03-28T12:00:00Z')];
    expect(suppressedOf({ catalogue, customer: { contacts }, context: { at: '2026-03-29T00:00:00Z' } }).until).toBe('2026-03-29T11:00:00Z');
  });

  it('takes for granted that nothing rests where no contacts are known', () => {
    const question: Question = { catalogue: lineCatalogue([addExtra({ coolDown })]), lacks: ['contacts'] };
    expect(codeOf(question)).toBe('ranked');
    expect(ask(question).assumptions).toEqual([{ code: 'CONTACTS_NOT_GIVEN', rule: 'add-extra', offer: 'extra' }]);
  });
});

describe('fatigue', () => {
  const fatigue = { event: 'presented', max: 2, per: 'P7D', pause: 'P3D' } as const;
  const shown = (...times: readonly string[]): readonly Contact[] => times.map(at => contact('presented', at));

  it('sets in with one more than may be, and pauses from that one', () => {
    expect(codeOf(asked({ fatigue }, shown('2026-03-08', '2026-03-09')))).toBe('ranked');
    const three = shown('2026-03-07T13:00:00Z', '2026-03-08', '2026-03-09');
    expect(suppressedOf(asked({ fatigue }, three))).toMatchObject({ code: 'FATIGUE', until: '2026-03-12T00:00:00Z' });
    expect(codeOf(asked({ fatigue }, three, '2026-03-12T00:00:00Z'))).toBe('ranked');
  });

  it('counts only what lies within the time: what is exactly so long ago is out', () => {
    expect(codeOf(asked({ fatigue }, shown('2026-03-02', '2026-03-08', '2026-03-09')))).toBe('ranked');
    expect(codeOf(asked({ fatigue }, shown('2026-03-02T00:00:01Z', '2026-03-08', '2026-03-09')))).toBe('FATIGUE');
  });

  it('counts the event that it names, in whatever order they are given', () => {
    const declined = [contact('declined', '2026-03-09'), contact('declined', '2026-03-07'), contact('declined', '2026-03-08')];
    expect(codeOf(asked({ fatigue }, declined))).toBe('ranked');
    expect(codeOf(asked({ fatigue: { ...fatigue, event: 'declined' } }, declined))).toBe('FATIGUE');
  });
});

describe('quiet hours', () => {
  const overNight = { from: '20:00', until: '08:00' };
  const at = (time: string, quietHours = overNight, timeZone = 'UTC'): Question => ({
    catalogue: lineCatalogue([addExtra({ quietHours })], { timeZone }),
    context: { at: `2026-03-10T${time}Z` },
  });

  it.each([
    ['19:59:59', 'ranked', undefined],
    ['20:00:00', 'QUIET_HOURS', '2026-03-11T08:00:00Z'],
    ['23:59:59', 'QUIET_HOURS', '2026-03-11T08:00:00Z'],
    ['00:00:00', 'QUIET_HOURS', '2026-03-10T08:00:00Z'],
    ['07:59:59', 'QUIET_HOURS', '2026-03-10T08:00:00Z'],
    ['08:00:00', 'ranked', undefined],
  ])('over midnight, %s is %s until %s', (time, code, until) => {
    expect(codeOf(at(time))).toBe(code);
    if (until !== undefined) expect(suppressedOf(at(time)).until).toBe(until);
  });

  it('within a day, the first minute is quiet and the last is not', () => {
    const lunch = { from: '12:00', until: '13:00' };
    expect(['11:59:59', '12:00:00', '12:59:59', '13:00:00'].map(time => codeOf(at(time, lunch)))).toEqual([
      'ranked',
      'QUIET_HOURS',
      'QUIET_HOURS',
      'ranked',
    ]);
  });

  it('are read from the clocks of the catalogue', () => {
    expect(codeOf(at('19:30:00', overNight, 'Europe/Berlin'))).toBe('QUIET_HOURS');
    expect(suppressedOf(at('19:30:00', overNight, 'Europe/Berlin')).until).toBe('2026-03-11T07:00:00Z');
  });

  it('end by the clock on the nights on which it is put on and back', () => {
    const until = (instant: string): string | undefined =>
      suppressedOf({
        catalogue: lineCatalogue([addExtra({ quietHours: overNight })], { timeZone: 'Europe/London' }),
        context: { at: instant },
      }).until;
    expect(until('2026-03-28T21:00:00Z')).toBe('2026-03-29T07:00:00Z');
    expect(until('2026-10-24T20:00:00Z')).toBe('2026-10-25T08:00:00Z');
  });

  it('are not checked for a day without a time, and that is said', () => {
    const question = { ...at('00:00:00'), context: { at: '2026-03-10' } };
    expect(codeOf(question)).toBe('ranked');
    expect(ask(question).assumptions).toEqual([
      { code: 'TIME_NOT_GIVEN', rule: 'add-extra', offer: 'extra', details: { from: '20:00', until: '08:00' } },
    ]);
  });

  it('with two equal ends are none', () => {
    expect(codeOf(at('12:00:00', { from: '12:00', until: '12:00' }))).toBe('ranked');
  });
});

describe('caps', () => {
  it('a customer sees a rule as often as it says', () => {
    const caps = { perCustomer: 2 };
    const shown = contact('presented', '2026-01-01');
    expect(codeOf(asked({ caps }, [shown]))).toBe('ranked');
    expect(suppressedOf(asked({ caps }, [shown, shown]))).toMatchObject({ code: 'CAP_CUSTOMER', details: { count: 2, cap: 2 } });
    expect(codeOf(asked({ caps: { perCustomer: 0 } }, []))).toBe('CAP_CUSTOMER');
  });

  it('an answer counts as a showing where only the answer was written down', () => {
    const caps = { perCustomer: 1 };
    expect(codeOf(asked({ caps }, [contact('declined', '2026-01-01')]))).toBe('CAP_CUSTOMER');
    expect(codeOf(asked({ caps: { perCustomer: 2 } }, [contact('presented', '2026-01-01'), contact('declined', '2026-01-01')]))).toBe(
      'ranked',
    );
  });

  it('all customers together see it as often as it says', () => {
    const question = (counters: Readonly<Record<string, number>>): Question => ({
      catalogue: lineCatalogue([addExtra({ caps: { total: 100 }, aliases: ['old'] })]),
      context: { counters },
    });
    expect(codeOf(question({ 'add-extra': 99 }))).toBe('ranked');
    expect(suppressedOf(question({ 'add-extra': 100 }))).toMatchObject({ code: 'CAP_TOTAL', details: { count: 100, cap: 100 } });
    expect(codeOf(question({ old: 100 }))).toBe('CAP_TOTAL');
  });

  it('what is not counted is taken for granted, and that is said', () => {
    const catalogue = lineCatalogue([addExtra({ caps: { total: 5, perCustomer: 5 } })]);
    const codes = ask({ catalogue, lacks: ['contacts'] }).assumptions.map(({ code, details }) => [code, details]);
    expect(codes).toEqual([
      ['CONTACTS_NOT_GIVEN', { cap: 5 }],
      ['COUNTER_NOT_GIVEN', { cap: 5 }],
    ]);
  });
});
