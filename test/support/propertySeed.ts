import fc from 'fast-check';

/**
 * Properties are tried on the same values in every run, so that a run tells of the change and not of chance.
 * `PROPERTY_SEED=7 npm run test:unit` tries others; a failure prints the seed and the path to its values.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261122) });
