#!/bin/sh
# A run in forty shards on Slurm: each task of the array writes one part into the folder "parts".
#
#   npm ci && npm run build
#   sbatch deploy/slurm-array.sh scenarios/default.md --replicates 4000
#
# Put them together when all have ended:
#   sbatch --dependency=afterok:JOB --wrap 'node dist/node/cli.js merge parts --out out'
#
# Another number of shards: sbatch --array=1-200 deploy/slurm-array.sh … Shards count from 1, so the array must, too.
#SBATCH --job-name=fremsyn
#SBATCH --array=1-40
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=2G
#SBATCH --time=02:00:00
#SBATCH --output=fremsyn-%A-%a.log
#SBATCH --requeue
set -eu

cd "${SLURM_SUBMIT_DIR:-.}"
exec node dist/node/cli.js run "$@" \
  --workers "${SLURM_CPUS_PER_TASK:-1}" \
  --shard "${SLURM_ARRAY_TASK_ID}/${SLURM_ARRAY_TASK_COUNT}" \
  --out parts
