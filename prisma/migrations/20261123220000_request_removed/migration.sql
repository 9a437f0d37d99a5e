-- What was asked for, was there, and was uninstalled on GitHub.
ALTER TYPE "request_state" ADD VALUE 'removed' AFTER 'active';

-- Named by the states that go on: a new value cannot be named in the transaction that adds it.
ALTER TABLE installation_request
  DROP CONSTRAINT installation_request_ended,
  ADD CONSTRAINT installation_request_ended CHECK (
    (state NOT IN ('pending', 'needs_info', 'approved', 'awaiting_payment', 'awaiting_install'))
      = (ended_at IS NOT NULL)
  );
