/** An option that is there or not. */
interface Flag {
  kind: 'flag';
  help: string;
}

/** An option with a value, given at most once; `value` is what help calls it. */
interface Text {
  kind: 'text';
  value: string;
  help: string;
}

/** An option with a value that can be given many times. */
interface List {
  kind: 'list';
  value: string;
  help: string;
}

/** An option whose value is one of a few words. */
interface Choice {
  kind: 'choice';
  /** What help calls it where the words would be too many. */
  value?: string;
  choices: readonly string[];
  help: string;
}

/** An option whose value is a whole number. */
interface WholeNumber {
  kind: 'number';
  value: string;
  min: number;
  max: number;
  help: string;
}

/** One option of a command. */
export type Option = Flag | Text | List | Choice | WholeNumber;

/** The options of a command by name, without dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

/** What a command gets of its options: flags are true or false, lists may be empty, all else may be left out. */
export type OptionValues<Table extends OptionTable> = {
  [Name in keyof Table]: Table[Name] extends Flag
    ? boolean
    : Table[Name] extends List
      ? string[]
      : Table[Name] extends Choice
        ? Table[Name]['choices'][number] | undefined
        : Table[Name] extends WholeNumber
          ? number | undefined
          : string | undefined;
};

/** How help and errors write an option: `--env FILE.json`, `--for sharing|production`. */
export function optionForm(name: string, option: Option): string {
  if (option.kind === 'flag') return `--${name}`;
  const value = option.kind === 'choice' ? (option.value ?? option.choices.join('|')) : option.value;
  return `--${name} ${value}`;
}
