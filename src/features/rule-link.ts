/** What `rule=` in a link says for the index of all rules. No rule has this id. */
export const RULE_INDEX = 'index';

/** A link to a rule's page, or to the index: it leaves the plan and the language as they are. */
export const ruleLink = (id: string): string => `#rule=${id}`;
