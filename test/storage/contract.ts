/** The contract of every engine, whichever it is: run it with one way to open a store. */
import { describe } from 'vitest';
import { aboutAsOf } from './contract/as-of.ts';
import { aboutDesk } from './contract/audience/desk.ts';
import { aboutHidden } from './contract/audience/hidden.ts';
import { aboutTenants } from './contract/audience/tenants.ts';
import { aboutCompanies } from './contract/companies.ts';
import { aboutCompanyHistory } from './contract/company-history.ts';
import { aboutFinding } from './contract/finding.ts';
import { aboutFollowing } from './contract/following.ts';
import { aboutImporting } from './contract/importing.ts';
import { aboutInspecting } from './contract/inspecting.ts';
import { aboutCauses } from './contract/ledger/causes.ts';
import { aboutDelivered } from './contract/ledger/delivered.ts';
import { aboutHealth } from './contract/ledger/health.ts';
import { aboutQueue } from './contract/ledger/queue.ts';
import { aboutShared } from './contract/ledger/shared.ts';
import { aboutPlans } from './contract/ledger/subscriptions.ts';
import { aboutWritingDown } from './contract/ledger/writing.ts';
import { aboutLoading } from './contract/loading.ts';
import type { Open } from './contract/opening.ts';
import { aboutApart } from './contract/raised/apart.ts';
import { aboutExpected } from './contract/raised/expected.ts';
import { aboutMeasures } from './contract/raised/measures.ts';
import { aboutRivals } from './contract/raised/rivals.ts';
import { aboutLearning, aboutRevised } from './contract/revised.ts';
import { aboutSearching } from './contract/searching.ts';
import { aboutSources } from './contract/sources.ts';
import { aboutReview } from './contract/stories/review.ts';
import { aboutSharing } from './contract/stories/sharing.ts';
import { aboutTotals } from './contract/totals.ts';
import { aboutWriting } from './contract/writing.ts';

/** Runs the suite; `open` gives an empty store of the engine, which the test closes. */
export function describeStore(name: string, open: Open): void {
  describe(`a log in ${name}`, () => {
    aboutLoading(open);
    aboutAsOf(open);
    aboutFinding(open);
    aboutRevised(open);
    aboutSearching(open);
    aboutTotals(open);
    aboutApart(open);
    aboutExpected(open);
    aboutMeasures(open);
    aboutRivals(open);
    aboutWriting(open);
    aboutImporting(open);
    aboutLearning(open);
    aboutSharing(open);
    aboutTenants(open);
    aboutDesk(open);
    aboutHidden(open);
    aboutCompanies(open);
    aboutCompanyHistory(open);
    aboutInspecting(open);
    aboutPlans(open);
    aboutWritingDown(open);
    aboutDelivered(open);
    aboutHealth(open);
    aboutQueue(open);
    aboutCauses(open);
    aboutShared(open);
    aboutSources(open);
    aboutFollowing(open);
    aboutReview(open);
  });
}
