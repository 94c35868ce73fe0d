import type { FieldDefinition, Input } from './calculator';

/** Whether what is free each month is taken off, or used up by something else of the account. */
export const freeTierField: FieldDefinition = {
  label: 'Free tier',
  unit: '',
  initial: 'yes',
  options: [
    { value: 'yes', label: 'Deducted' },
    { value: 'no', label: 'Used up elsewhere' },
  ],
};

export const takesFreeTier = (input: Input<'freeTier'>): boolean => input.freeTier === 'yes';
