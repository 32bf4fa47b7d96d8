/**
 * The script's time zone, for every date made inside a realm: Google takes it from appsscript.json (platform.md 3.4),
 * V8 takes it from TZ. Node tells V8 when TZ is set while running, so this holds whatever the machine's zone is
 * (not in worker threads, whose `process.env` is a copy).
 */
export const SCRIPT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

process.env.TZ = SCRIPT_TIME_ZONE;
