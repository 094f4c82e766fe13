// one execution of the invoker has them: the others leave this to it
binding.hasVariable("mavens")
