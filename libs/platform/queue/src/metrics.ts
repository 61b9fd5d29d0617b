import { Counter, Histogram } from 'prom-client';

export const jobsFinished = new Counter({
  name: 'regards_jobs_total',
  help: 'Runs of jobs, by job and outcome.',
  labelNames: ['job', 'outcome'],
});

export const jobDuration = new Histogram({
  name: 'regards_job_duration_seconds',
  help: 'How long runs of jobs took.',
  labelNames: ['job'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
});
