/** How the embedded PostgreSQL is set: a small machine, one socket, no person's data in its log. */

/** Settings by name as postgresql.conf knows them. `durable` false is for tests: a power cut may then destroy the cluster. */
export function databaseSettings(socketFolder: string, port: number, durable: boolean): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: String(port),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Memory: the whole product idles under 512 MB. 60 connections: two pools per process, several processes, and a guest.
    max_connections: '60',
    shared_buffers: '48MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    // What is read often is in memory; a plan that walks whole tables to save a few jumps is the wrong one here.
    random_page_cost: '1.1',
    autovacuum_naptime: '10s',
    min_wal_size: '32MB',
    max_wal_size: '512MB',
    // Statements are short; compiling them costs more than it saves, and loads 100 MB of code.
    jit: 'off',
    // Fewer processes that only wait: no I/O workers, no logical replication launcher.
    io_method: 'sync',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    max_parallel_workers_per_gather: '1',
    max_logical_replication_workers: '0',
    autovacuum_max_workers: '2',
    // A statement or a DETAIL line holds names and numbers of people: errors go to the asker only, never into the log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m ',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}
