/** Takes down what becomes of one price plan, and forgets it where the plan turns out to be one that the file cannot hold. */
import type { Path } from '../../kernel/issue.js';
import type { ExportFinding, ExportLog } from '../common/export-log.js';
import type { ExportScene } from './export-scene.js';

export interface PlanPen extends Pick<ExportLog, 'mapped' | 'restored' | 'lost' | 'find'> {
  readonly scene: ExportScene;
  /** Says why the plan cannot be written; of several reasons the first counts. */
  readonly refuse: (why: string) => undefined;
  readonly why: () => string | undefined;
  /** Tells the log. */
  readonly flush: () => void;
}

/** Opens a pen for one plan. */
export function openPlanPen(scene: ExportScene): PlanPen {
  const notes: ((log: ExportLog) => void)[] = [];
  let why: string | undefined;
  return {
    scene,
    mapped: (path: Path, note?: string) => void notes.push(log => log.mapped(path, note)),
    restored: (path: Path, note?: string) => void notes.push(log => log.restored(path, note)),
    lost: (path: Path, note: string) => void notes.push(log => log.lost(path, note)),
    find: (path: Path, finding: ExportFinding) => void notes.push(log => log.find(path, finding)),
    refuse: reason => {
      why ??= reason;
      return undefined;
    },
    why: () => why,
    flush: () => {
      for (const note of notes) note(scene.log);
    },
  };
}
