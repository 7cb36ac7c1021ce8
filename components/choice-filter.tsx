import { useId } from 'react';

import { Label } from '@/components/ui/label';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select';

type ChoiceFilterProps = {
  label: string;
  /** What no choice is called. */
  any: string;
  value: string | null;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string | null) => void;
};

// A list entry must have a value; this one stands for none.
const ANY = 'any';

/** One filter of a closed list. */
export function ChoiceFilter({ label, any, value, choices, onChange }: ChoiceFilterProps) {
  const id = useId();

  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      <Select value={value ?? ANY} onValueChange={(chosen) => onChange(chosen === ANY ? null : chosen)}>
        <SelectTrigger id={id} className="w-36">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          <SelectItem value={ANY}>{any}</SelectItem>
          {choices.map((choice) => (
            <SelectItem key={choice.value} value={choice.value}>
              {choice.label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}
