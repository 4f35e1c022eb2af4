import { memberMutationKinds } from '../src/mutate.ts';
import { describeMutations } from './describeMutations.ts';

// In a file of its own, so that another core can have the other kinds.
describeMutations(memberMutationKinds);
