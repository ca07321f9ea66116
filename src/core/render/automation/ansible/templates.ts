import type { Entry } from '../../config-entries';

/** The only text of ours inside a configuration that Ansible is to evaluate as a part of a value. */
export const ENDPOINT = '{{ api_endpoint }}';

// Ansible evaluates the text of a variable, and before ansible-core 2.19 once more what set_fact made of it, as
// roles/k3s_server does with the whole configuration: {{ '{{' }} or {% raw %} would only put it off (seen on 2.14).
const TEMPLATE = /\{[{%#]|#jinja2:/;

// What stands between double quotes as it is.
const QUOTABLE = /^[ !#-[\]-~]*$/;

export const textsOf = ({ value }: Pick<Entry, 'value'>): readonly string[] =>
  typeof value === 'boolean' ? [] : typeof value === 'string' ? [value] : value.map(({ text }) => text);

/** Whether Ansible would evaluate what a plan says, and run it where Ansible runs. */
export const isTemplate = (entry: Pick<Entry, 'value'>): boolean =>
  textsOf(entry).some((text) => text !== ENDPOINT && TEMPLATE.test(text));

/** Whether a value stays what it is between the quotes around a variable. */
export const isPlain = (entry: Entry): boolean =>
  !isTemplate(entry) && textsOf(entry).every((text) => QUOTABLE.test(text));

export const variableOf = (key: string): string => key.replaceAll('-', '_');
