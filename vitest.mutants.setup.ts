import fc from 'fast-check';

// A mutant that a property notices it notices soon; thousands of cases for each of a thousand mutants would take a day.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, interruptAfterTimeLimit: 100, markInterruptAsFailure: false });
