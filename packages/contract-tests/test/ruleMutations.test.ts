import { ruleMutationKinds } from '../src/mutate.ts';
import { describeMutations } from './describeMutations.ts';

describeMutations(ruleMutationKinds);
